export default function Home() {
  return <p id="elsewhere">Another page</p>;
}
