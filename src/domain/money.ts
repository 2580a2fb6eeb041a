declare const oreBrand: unique symbol;

/** One amount in whole öre, a safe integer. A cell holds at most 10 000 000 000 kr = 10¹² öre (E111). */
export type Ore = number & { readonly [oreBrand]: true };

/** A sum of many amounts in whole öre; exact whatever its size. */
export type OreTotal = bigint;
