import { issueMessage } from '../../../src/locales/issueText';
import { assessed } from '../../support/register';
import { cases } from './words.cases';

/** What stands in Granskning for each of the registers in words.cases.ts: rule, table, row and cell, and the Swedish words. */
const says: Readonly<Record<string, readonly string[]>> = {
  'a row with nothing but a title': [
    'E101 effects 0 type: Raden har ingen typ av effektivisering.',
    'E104 effects 0 start: Startdatum saknas.',
    'W102 effects 0 department: Raden har ingen förvaltning.',
    'W103 effects 0 category: Raden har ingen kategori.',
    'W110 effects 0 reason: Anledning till effektivisering saknas.',
    'W161 effects 0 owner: Ingen står som ansvarig för effekten.',
    'W107 effects 0 id: Raden har inget Effekt-ID, så inget utfall kan kopplas till den.',
  ],
  'unknown type, lists and dates': [
    'E101 effects 0 type: ”Nya” är ingen typ av effektivisering.',
    'E104 effects 0 start: ”snart” är inget datum.',
    'W102 effects 0 department: ”x” finns inte i listan över förvaltningar.',
    'W103 effects 0 category: ”y” finns inte i listan över kategorier.',
    'W110 effects 0 reason: ”z” finns inte i listan över anledningar.',
    'W162 effects 0 status: ”w” finns inte i listan.',
    'W161 effects 0 owner: Ingen står som ansvarig för effekten.',
  ],
  'a start that is an error, one out of range': [
    'E112 effects 0 start: Cellen visar #REF! i stället för ett värde.',
    'E104 effects 1 start: Startdatumet ”1999-12-31” ligger utanför 2000–2099.',
  ],
  'terms': [
    'E109 effects 0 termYears: Avtalstiden ”1,3” år blir inte hela månader.',
    'E109 effects 1 termYears: Avtalstiden ”51” år ligger utanför 1 månad till 50 år.',
    'E109 effects 2 termYears: Avtalstiden ”sju” går inte att läsa som ett antal år.',
    'E112 effects 3 termYears: Cellen visar #N/A i stället för ett värde.',
    'W151 effects 4 termYears: ”2,0” är text och har lästs som 2.',
    'E203 effects 5 termYears: Avtalstiden saknas.',
  ],
  'amounts as text, in two ways, too large, errors': [
    'W151 effects 0 baseline: ”50 tkr” är text och har lästs som 50 000.',
    'E106 effects 0 newCost: ”1.500” kan betyda 1,5 kr eller 1 500 kr.',
    'E111 effects 0 implementationCost: ”100000000000” är mer än en cell får innehålla (10 miljarder kronor).',
    'E112 effects 0 indirectPerYear: Cellen visar #REF! i stället för ett värde.',
    'E105 effects 0 hoursPerYear: ”många” går inte att läsa som ett belopp.',
  ],
  'ends': [
    'W163 effects 0 actualEnd: Faktiskt slutdatum 2025-09-30 ligger före startdatum 2025-10-01.',
    'W158 effects 1 actualEnd: Engångsbelopp/vite använder inte uppgiften, så den räknas inte.',
  ],
  'negative inputs': [
    'W151 effects 0 ceiling: ”-3 kr” är text och har lästs som −3.',
    'E204 effects 0 baseline: Värdet -1 är negativt.',
    'E204 effects 0 newCost: Värdet -2 är negativt.',
    'E204 effects 0 ceiling: Värdet -3 kr är negativt.',
    'E204 effects 0 implementationCost: Värdet -4 är negativt.',
    'E204 effects 0 hoursPerYear: Värdet -5 är negativt.',
    'W453 effects 1 ceiling: Raden gäller en indexjustering men har inget tak enligt avtal.',
  ],
  'new contracts without what they need': [
    'E201 effects 0 baseline: Raden har varken utgångskostnad och ny kostnad per år eller ett belopp.',
    'E201 effects 1 baseline: Ny kostnad är ifylld men inte utgångskostnaden, så skillnaden går inte att räkna.',
    'E202 effects 2 newCost: Utgångskostnaden är ifylld men inte den nya kostnaden.',
    'W151 effects 3 amount: ”5 tkr” är text och har lästs som 5 000.',
    'E205 effects 3 amount: Belopp (5 tkr) är ifyllt tillsammans med kostnader per år.',
  ],
  'new contracts to look at': [
    'W252 effects 0 newCost: Kostnaden minskar med 80 %, från 50 000 kr till 10 000 kr per år.',
    'W253 effects 0 termYears: Avtalet är 5 år. Av 200 000 kr ligger 40 000 kr efter taket på 4 år.',
    'W153 effects 0 evidence: Effekten är 200 000 kr men raden har inget underlag.',
    'W160 effects 0 validatedBy: Effekten är 200 000 kr, över gränsen 100 000 kr, och inte validerad.',
    'W254 effects 1 baselineSource: Det framgår inte var utgångskostnaden kommer ifrån, så effekten räknas som undviken kostnad.',
    'W451 effects 1 termYears: Den undvikna kostnaden räknas 5 år. Av 40 000 kr ligger 32 000 kr efter gränsen 1 år.',
    'W251 effects 2 newCost: Effekten är negativ: −20 000 kr.',
    'W255 effects 2 baselineSource: Baselinekällan är Anbudsmedel, så effekten räknas som undviken kostnad.',
    'W451 effects 2 termYears: Den undvikna kostnaden räknas 2 år. Av −20 000 kr ligger −10 000 kr efter gränsen 1 år.',
    'W251 effects 3 amount: Effekten är negativ: −5 kr.',
    'W251 effects 4 implementationCost: Effekten är negativ: −10 000 kr.',
  ],
  'one-offs': [
    'E301 effects 0 amount: Beloppet saknas.',
    'E301 effects 1 amount: Beloppet är 0.',
    'W151 effects 2 amount: ”-5 kr” är text och har lästs som −5.',
    'E303 effects 2 comment: Beloppet −5 kr är negativt utan förklaring.',
    'W351 effects 3 start: 350 dagar har gått sedan 2025-01-15 och inget av 17 500 kr är registrerat som utfall.',
    'W302 effects 4 termYears: Uppgiften räknas inte: ett engångsbelopp kommer en gång och räknas aldrig om till år.',
    'W302 effects 4 newCost: Uppgiften räknas inte: ett engångsbelopp kommer en gång och räknas aldrig om till år.',
    'W158 effects 4 ceiling: Engångsbelopp/vite använder inte uppgiften, så den räknas inte.',
  ],
  'a one-off paid more than claimed': [
    'W352 effects 0 amount: 20 000 kr är registrerat som utfall, mer än de krävda 17 500 kr.',
  ],
  'avoided costs': [
    'E401 effects 0 baseline: Raden har varken begärd kostnad per år (i Utgångskostnad per år) eller ett belopp.',
    'E402 effects 1 newCost: Den begärda kostnaden är ifylld men inte den avtalade.',
    'E403 effects 2 termYears: Avtalstiden saknas.',
    'E404 effects 3 amount: Belopp (5) är ifyllt tillsammans med kostnader per år.',
    'W451 effects 4 termYears: Den undvikna kostnaden räknas 3 år. Av 30 000 kr ligger 20 000 kr efter gränsen 1 år.',
    'W453 effects 4 ceiling: Raden gäller en indexjustering men har inget tak enligt avtal.',
    'W452 effects 5 ceiling: Den begärda kostnaden 110 000 kr är högre än taket 105 000 kr. Taket används.',
  ],
  'other effects': [
    'W154 effects 0 type: Effekten är registrerad som Annat och räknas bara som indirekt.',
    'E461 effects 0 amount: Raden har varken belopp, indirekt effekt per år eller sparade timmar.',
    'W154 effects 1 type: Effekten är registrerad som Annat och räknas bara som indirekt.',
    'E462 effects 1 termYears: Indirekt effekt eller sparade timmar per år är ifyllda men inte avtalstiden.',
    'W463 effects 1 comment: Effekten är av typen Annat men inte beskriven.',
  ],
  'reasons that are another type\'s': [
    'W157 effects 0 reason: Vite hör oftast till Engångsbelopp/vite, men raden är Nytt avtal.',
    'W157 effects 1 reason: FKU hör oftast till Nytt avtal, men raden är Engångsbelopp/vite.',
    'W157 effects 2 reason: Ramavtal/kontrakt hör oftast till Nytt avtal, men raden är Cost avoidance.',
  ],
  'validation': [
    'W153 effects 0 evidence: Effekten är 200 000 kr men raden har inget underlag.',
    'W160 effects 0 validatedBy: Effekten är 200 000 kr, över gränsen 100 000 kr, och inte validerad.',
    'W159 effects 1 validatedBy: Ek validerade 5 kr. Uppgifterna är ändrade sedan dess. Nu är effekten 17 500 kr.',
  ],
  'rows alike': [
    'W156 effects 0 baseline: Radens effekt 40 000 kr är exakt 1 000 eller 1 000 000 gånger större eller mindre än E-9 (rad 5) hos Leverantören AB.',
    'W155 effects 0 supplier: Samma leverantör (Leverantören AB), överlappande månader och nästan samma belopp som E-8 (rad 4).',
    'W256 effects 0 start: Avtalet löper samtidigt som E-8 (rad 4) med samma leverantör (Leverantören AB) och kategori (IT & Kommunikation).',
    'E113 effects 1 null: Raden är lika med E-0001 (rad 2) i varje uppgift och är därför utelämnad.',
    'W155 effects 2 supplier: Samma leverantör (Leverantören AB), överlappande månader och nästan samma belopp som E-0001 (rad 2).',
    'W256 effects 2 start: Avtalet löper samtidigt som E-0001 (rad 2) med samma leverantör (Leverantören AB) och kategori (IT & Kommunikation).',
    'W153 effects 3 evidence: Effekten är 40 000 000 kr men raden har inget underlag.',
    'W160 effects 3 validatedBy: Effekten är 40 000 000 kr, över gränsen 100 000 kr, och inte validerad.',
    'W156 effects 3 baseline: Radens effekt 40 000 000 kr är exakt 1 000 eller 1 000 000 gånger större eller mindre än E-0001 (rad 2) hos Leverantören AB.',
  ],
  'one ärende': [
    'W454 effects 0 caseId: I ärendet Ä finns en rättad faktura för samma månader: E-0002 (rad 3).',
    'W701 cases 0 statedTotal: Uppgiven total för Ä är 5 kr. Effekterna är tillsammans 27 500 kr, en skillnad på 27 495 kr.',
    'E105 cases 1 statedTotal: ”x” går inte att läsa som ett belopp.',
  ],
  'outcomes that name no effect': [
    'W154 effects 1 type: Effekten är registrerad som Annat och räknas bara som indirekt.',
    'W107 effects 2 id: Samma Effekt-ID står på flera rader (rad 4 och rad 5). Utfall med det ID:t räknas inte.',
    'W155 effects 2 supplier: Samma leverantör (Flyttfirman), överlappande månader och nästan samma belopp som D (rad 5).',
    'W107 effects 3 id: Samma Effekt-ID står på flera rader (rad 4 och rad 5). Utfall med det ID:t räknas inte.',
    'W155 effects 3 supplier: Samma leverantör (Flyttfirman), överlappande månader och nästan samma belopp som d (rad 4).',
    'E501 outcomes 0 effectId: Utfallet har inget Effekt-ID.',
    'E501 outcomes 1 effectId: Ingen effekt har detta Effekt-ID.',
    'E505 outcomes 2 effectId: Effekten är av typen Annat, som bara har indirekt effekt.',
    'E501 outcomes 3 effectId: Flera effekter har detta Effekt-ID.',
  ],
  'outcomes without period or amount': [
    'W257 effects 0 null: I uppföljda månader är 5 000 kr realiserat mot kalkylerade 1 666,67 kr (300 %).',
    'E502 outcomes 0 from: Från eller till saknas.',
    'E502 outcomes 1 to: ”x” är inget datum mellan 2000 och 2099.',
    'E502 outcomes 2 from: ”#REF!” är inget datum mellan 2000 och 2099.',
    'E502 outcomes 3 to: Perioden slutar 2025-11-30, före början 2025-12-01.',
    'E503 outcomes 4 amount: Realiserat belopp saknas.',
    'E503 outcomes 5 amount: ”x” går inte att läsa som ett belopp.',
    'W552 outcomes 6 cause: Utfallet är 5 000 kr mot kalkylerade 1 666,67 kr för samma månader (300 %).',
  ],
  'outcomes twice': [
    'W257 effects 0 null: I uppföljda månader är 10 000 kr realiserat mot kalkylerade 5 000 kr (200 %).',
    'W552 outcomes 0 cause: Utfallet är 10 000 kr mot kalkylerade 5 000 kr för samma månader (200 %).',
    'W555 outcomes 0 from: Utfallet överlappar rad 4. Beloppen läggs ihop.',
    'E504 outcomes 1 null: Effekt, period, belopp, källa och underlag är desamma som på rad 2.',
    'W552 outcomes 2 cause: Utfallet är 10 000 kr mot kalkylerade 5 000 kr för samma månader (200 %).',
    'W555 outcomes 2 from: Utfallet överlappar rad 2. Beloppen läggs ihop.',
  ],
  'sources and causes': [
    'W556 outcomes 0 source: Utfallet har ingen källa och räknas därför som beräknat.',
    'W555 outcomes 0 from: Utfallet överlappar rad 3 och rad 4. Beloppen läggs ihop.',
    'W556 outcomes 1 source: Källan ”x” finns inte i listan, så utfallet räknas som beräknat.',
    'W557 outcomes 1 cause: ”y” finns inte i listan över avvikelseorsaker.',
    'W555 outcomes 1 from: Utfallet överlappar rad 4. Beloppen läggs ihop.',
    'W556 outcomes 2 source: Utfallet är beräknat och räknas inte som realiserat.',
    'W555 outcomes 2 from: Utfallet överlappar rad 3. Beloppen läggs ihop.',
  ],
  'outcomes beyond': [
    'W551 outcomes 0 to: Perioden slutar 2026-01-31, efter per datum 2025-12-31. Bara månader som har gått räknas.',
    'W553 outcomes 0 from: Effekten gäller 2025-10-01–2027-09-30. Utfallet ligger helt eller delvis utanför, men räknas.',
    'W552 outcomes 0 cause: Utfallet är 5 000 kr mot kalkylerade 6 666,67 kr för samma månader (75 %).',
  ],
  'too little without a cause': [
    'W552 outcomes 0 cause: Utfallet är 1 000 kr mot kalkylerade 5 000 kr för samma månader (20 %).',
  ],
  'too much': [
    'W257 effects 0 null: I uppföljda månader är 9 000 kr realiserat mot kalkylerade 5 000 kr (180 %).',
  ],
  'nothing for long': [
    'W554 effects 0 null: Effekten har gällt sedan 2025-01-01 utan att följas upp.',
  ],
  'targets': [
    'E601 targets 0 year: Året saknas.',
    'E601 targets 1 year: ”x” är inget år mellan 2000 och 2099.',
    'E601 targets 2 amount: Raden har varken mål i kronor eller andel.',
    'E105 targets 3 amount: ”x” går inte att läsa som ett belopp.',
    'E604 targets 3 scope: ”y” finns inte i listan.',
    'E604 targets 3 basis: ”z” finns inte i listan.',
    'W102 targets 3 department: ”w” finns inte i listan över förvaltningar.',
    'E602 targets 4 share: Andelen 150 är mer än 100 %.',
    'E603 targets 5 department: Samma år och förvaltning finns också på rad 8. Ingen av raderna räknas.',
    'E603 targets 6 department: Samma år och förvaltning finns också på rad 7. Ingen av raderna räknas.',
    'E605 targets 7 share: 2028 har inget mål i kronor för hela organisationen, så andelen går inte att räkna om.',
    'W651 targets 8 share: Förvaltningarnas andelar för 2029 är tillsammans 90 %.',
    'W653 targets 9 share: Andelen har lästs som 60 %.',
    'W151 targets 10 share: ”0,3” är text och har lästs som 0,3.',
    'W652 targets 11 amount: Förvaltningarnas mål för 2030 är tillsammans 60 kr, organisationens är 100 kr.',
    'W654 targets 12 share: Målet är 60 kr men andelen 50 % ger 50 kr. Beloppet används.',
    'E601 budgetDecisions 0 amount: Beloppet saknas.',
    'E601 budgetDecisions 1 year: Året saknas.',
    'E105 budgetDecisions 2 amount: ”x” går inte att läsa som ett belopp.',
  ],
  'unit data': [
    'E802 unitData 0 effectId: Ingen effekt har detta Effekt-ID.',
    'E801 unitData 0 from: Uppgiften saknas.',
    'E801 unitData 0 to: Uppgiften saknas.',
    'E801 unitData 0 priceBefore: Uppgiften saknas.',
    'E801 unitData 0 contractPrice: Uppgiften saknas.',
    'E801 unitData 0 invoicedPrice: Uppgiften saknas.',
    'E801 unitData 0 plannedVolume: Uppgiften saknas.',
    'E801 unitData 0 volumeOnContract: Uppgiften saknas.',
    'E801 unitData 0 volumeOffContract: Uppgiften saknas.',
    'E801 unitData 1 priceBefore: -1 är negativt.',
    'E801 unitData 1 contractPrice: ”x” går inte att läsa.',
    'E801 unitData 1 priceOffContract: Uppgiften saknas.',
  ],
};

describe('what a register is told', () => {
  it('is written down for every case', () => expect(Object.keys(says)).toEqual(Object.keys(cases)));

  it.each(Object.entries(cases))('%s', (name, draft) => {
    const told = assessed(draft).issues.map((issue) => {
      const message = issueMessage(issue, 'sv', { rowNumber: (row) => row + 2 }).replace(/[\u00a0\u202f]/g, ' ');
      return `${issue.ruleId} ${issue.table} ${issue.row} ${String(issue.field)}: ${message}`;
    });
    expect(told).toEqual(says[name]);
  });
});
