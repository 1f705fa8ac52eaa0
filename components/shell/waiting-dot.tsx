type Props = {
  count: number;
  /** What the number says, from none to the last one, which stands for more: heard, while the number is seen. */
  labels: readonly string[];
};

/** How many things wait, beside a link; nothing when nothing does. */
export function WaitingDot({ count, labels }: Props) {
  const most = labels.length - 1;
  if (count <= 0) return null;
  return (
    <span className="dot">
      <span aria-hidden="true">{count >= most ? `${most}+` : count}</span>
      <span className="vh"> {labels[Math.min(count, most)]}</span>
    </span>
  );
}
