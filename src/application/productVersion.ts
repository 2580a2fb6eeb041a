/** The product's version, as package.json has it: a close tells by which it was made. */
export const productVersion = '0.2.0';
