import { Link } from 'react-router';
import { ExosomeQuestions } from '../exosome-questions';

export default function Questions() {
  return (
    <main>
      <Link id="here" to="#exosome-faq-orthopedic-treatment">
        Can they treat my knee?
      </Link>
      <p style={{ minHeight: 3000 }}>Words of the article.</p>
      <ExosomeQuestions />
      <p style={{ minHeight: 3000 }}>More words.</p>
    </main>
  );
}
