import type postgres from "postgres";
import { namesPrivateTable, type Scope, scopeStatement } from "./scope.ts";

type Values = Parameters<postgres.Sql["unsafe"]>[1];
type Options = Parameters<postgres.Sql["unsafe"]>[2];

/**
 * A client, as Drizzle asks one, that says for whom it is: at the beginning of each transaction, and around each query of its own that
 * names a private table. Other queries go as they are, and see no private row.
 */
export function scopedClient(sql: postgres.Sql, scope: Scope): postgres.Sql {
  const statement = scopeStatement(scope);
  const begin = <Result>(run: (tx: postgres.TransactionSql) => Result | Promise<Result>) =>
    sql.begin((tx) => {
      // Not waited for: it goes with the first question, and a failure of it is one of the transaction.
      tx.unsafe(statement).execute();
      return run(tx);
    });
  const unsafe = (query: string, values?: Values, options?: Options) => {
    if (!namesPrivateTable(query)) return sql.unsafe(query, values, options);
    const rows = () => begin((tx) => tx.unsafe(query, values, options));
    return {
      // biome-ignore lint/suspicious/noThenProperty: it stands for a query of the driver, which is waited for or asked for its values
      then: (...handlers: Parameters<Promise<unknown>["then"]>) => rows().then(...handlers),
      values: () => begin((tx) => tx.unsafe(query, values, options).values()),
    };
  };
  return { options: sql.options, begin, unsafe } as unknown as postgres.Sql;
}
