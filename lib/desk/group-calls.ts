type Call = { memberId: string; requestId: string | null; exchangeId: string | null };

/** Calls to one person about one thing are one call; those to one person follow each other. The most pressing comes first. */
export function groupCalls<Task extends Call>(tasks: readonly Task[]): Task[][] {
  const people = new Map<string, Map<string, Task[]>>();
  for (const task of tasks) {
    const calls = people.get(task.memberId) ?? new Map<string, Task[]>();
    const about = task.exchangeId ?? task.requestId ?? "";
    calls.set(about, [...(calls.get(about) ?? []), task]);
    people.set(task.memberId, calls);
  }
  return [...people.values()].flatMap((calls) => [...calls.values()]);
}
