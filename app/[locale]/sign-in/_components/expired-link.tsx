type ExpiredLinkProps = { title: string; text: string; again: string; againHref: string };

/** A link that was used, or whose ten minutes are over, and the way to another one. */
export function ExpiredLink({ title, text, again, againHref }: ExpiredLinkProps) {
  return (
    <div className="wrap">
      <div className="flow stack">
        <h1>{title}</h1>
        <p>{text}</p>
        <p className="go">
          <a className="btn btn--big" href={againHref}>
            {again}
          </a>
        </p>
      </div>
    </div>
  );
}
