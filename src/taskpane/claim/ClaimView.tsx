export function ClaimView() { return null; }
