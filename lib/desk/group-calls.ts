type Call = { memberId: string; requestId: string | null; exchangeId: string | null };

/** Calls to one person about one thing are one call; those to one person follow each other. The most pressing comes first. */
export function groupCalls<Task extends Call>(tasks: readonly Task[]): Task[][] {
  const people = Map.groupBy(tasks, ({ memberId }) => memberId);
  return [...people.values()].flatMap((own) => {
    const calls = Map.groupBy(own, ({ exchangeId, requestId }) => exchangeId ?? requestId ?? "");
    return [...calls.values()];
  });
}
