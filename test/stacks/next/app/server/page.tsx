import { Article } from '../article';
import { ExosomeQuestionsFromServer } from '../exosome-questions-from-server';

export const dynamic = 'force-dynamic';

export default function Page() {
  return (
    <Article>
      <ExosomeQuestionsFromServer />
    </Article>
  );
}
