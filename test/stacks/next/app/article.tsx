import Link from 'next/link';
import type { ReactNode } from 'react';

export function Article({ children }: { children: ReactNode }) {
  return (
    <main>
      <Link id="here" href="#exosome-faq-orthopedic-treatment">
        Can they treat my knee?
      </Link>
      <p className="room">Words of the article.</p>
      {children}
      <p className="room">More words.</p>
    </main>
  );
}
