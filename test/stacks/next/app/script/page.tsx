import { Article } from '../article';
import { ExosomeQuestionsByScript } from '../exosome-questions-by-script';

export const dynamic = 'force-dynamic';

export default function Page() {
  return (
    <Article>
      <ExosomeQuestionsByScript />
    </Article>
  );
}
