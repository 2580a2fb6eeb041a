/** Words of Per organisation in Nyckeltal. */
const sv = {
  title: 'Per organisation',
  intro: 'Hela avtalstidens effekt hos den organisation som den räknas för. Ett gemensamt avtal räknas en gång.',
  which: 'Organisation',
  all: 'Alla organisationer',
  noName: 'Ej angivet',
  order: 'Ordning',
  orders: { amount: 'Störst effekt först', name: 'Efter namn' },
  find: 'Sök organisation',
  nothing: 'Ingen organisation passar sökningen.',
  realised: (amount: string, rate: string, coverage: string) =>
    `realiserat ${amount}, ${rate} av det som följts upp (${coverage} är uppföljt)`,
  target: (year: number, amount: string, share: string) =>
    `mål ${year} ${amount}${share === '' ? '' : `, kalkylerat ${share} av det`}`,
  noTarget: 'Organisationen har inget mål i år.',
  show: (name: string) => `Visa nyckeltal för ${name}`,
  showSheet: 'Visa Sammanställning',
  more: (count: number) => `Visa ${count} till`,
};

const en: typeof sv = {
  title: 'By organisation',
  intro: 'Effect over the whole term at the organisation that it counts for. A joint contract counts once.',
  which: 'Organisation',
  all: 'All organisations',
  noName: 'Not stated',
  order: 'Order',
  orders: { amount: 'Largest effect first', name: 'By name' },
  find: 'Find organisation',
  nothing: 'No organisation fits.',
  realised: (amount, rate, coverage) =>
    `realised ${amount}, ${rate} of what is followed up (${coverage} is followed up)`,
  target: (year, amount, share) => `target ${year} ${amount}${share === '' ? '' : `, calculated ${share} of it`}`,
  noTarget: 'The organisation has no target this year.',
  show: (name) => `Show key figures of ${name}`,
  showSheet: 'Show Sammanställning',
  more: (count) => `Show ${count} more`,
};

export const organisationWords = { sv, en };
