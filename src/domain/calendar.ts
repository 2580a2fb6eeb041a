declare const serialBrand: unique symbol;
declare const monthBrand: unique symbol;

/** A day as an Excel serial (1900 date system, whole days), 2000-01-01 (36526) to 2099-12-31 (73050). */
export type Serial = number & { readonly [serialBrand]: true };

/** A calendar month as year × 12 + (month − 1). */
export type MonthIndex = number & { readonly [monthBrand]: true };
