// each page is made for its request: a nonce is for one
export const dynamic = 'force-dynamic';

export default function Home() {
  return <p id="elsewhere">Another page</p>;
}
