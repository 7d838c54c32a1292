import { Article } from '../article';
import { ExosomeQuestions } from '../exosome-questions';

export const dynamic = 'force-dynamic';

export default function Page() {
  return (
    <Article>
      <ExosomeQuestions />
    </Article>
  );
}
