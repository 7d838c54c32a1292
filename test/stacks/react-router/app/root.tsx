import { Link, Meta, Outlet, Links, Scripts, ScrollRestoration } from 'react-router';

export default function Root() {
  return (
    <html lang="en">
      <head>
        <link rel="icon" href="data:," />
        <Meta />
        <Links />
      </head>
      <body>
        <nav>
          <Link id="home" to="/">
            Home
          </Link>
          <Link id="to-questions" to="/questions#exosome-faq-orthopedic-treatment">
            Questions
          </Link>
        </nav>
        <Outlet />
        <ScrollRestoration />
        <Scripts />
      </body>
    </html>
  );
}
