/** Of who may be seen, or files for the same NGO. */
export const nameOf = (account: string): string =>
  `coalesce((SELECT name FROM accounts WHERE id = ${account}), colleague_name(${account}))`;
