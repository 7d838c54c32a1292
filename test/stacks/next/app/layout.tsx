import './globals.css';
import Link from 'next/link';
import type { ReactNode } from 'react';

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <head>
        <link rel="icon" href="data:," />
      </head>
      <body>
        <nav>
          <Link id="home" href="/">
            Home
          </Link>
          {['client', 'server', 'script'].map((name) => (
            <Link key={name} id={`to-${name}`} href={`/${name}#exosome-faq-orthopedic-treatment`}>
              {name}
            </Link>
          ))}
        </nav>
        {children}
      </body>
    </html>
  );
}
