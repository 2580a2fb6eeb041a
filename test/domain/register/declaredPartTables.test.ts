import { closeLinesTable, closePositionsTable, closesTable } from '../../../src/domain/register/tables/closes';
import { indicatorsTable } from '../../../src/domain/register/tables/indicators';
import { initiativesTable } from '../../../src/domain/register/tables/initiatives';
import { membersTable, sharesTable } from '../../../src/domain/register/tables/members';
import { watchesTable } from '../../../src/domain/register/tables/watches';
import { declared } from '../../support/declared';

describe('the tables of Månadsbokslut, Initiativ, Indikatorer, Bevakning and Samlad uppföljning', () => {
  it('Bokslutsrader', () =>
    expect(declared(closeLinesTable)).toEqual([
      'sheet close, of close, written',
      'close volume unwatched',
      'measure text unwatched',
      'year year unwatched',
      'class text unwatched',
      'effectId text unwatched',
      'title text unwatched',
      'department text unwatched',
      'movement text unwatched',
      'before amount unwatched',
      'after amount unwatched',
      'difference amount unwatched',
      'comment text unwatched',
    ]));

  it('Bokslutsläge', () =>
    expect(declared(closePositionsTable)).toEqual([
      'sheet close, of close, written',
      'effectId text unwatched',
      'class text unwatched',
      'part text unwatched',
      'state text unwatched',
      'print text unwatched',
      'outcomePrint text unwatched',
      'calculated amount unwatched',
      'lapsed amount unwatched',
      'inYear amount unwatched',
      'lapsedInYear amount unwatched',
      'nextYear amount unwatched',
      'lapsedNextYear amount unwatched',
    ]));

  it('Bokslut', () =>
    expect(declared(closesTable)).toEqual([
      'sheet close, of close, written',
      'number volume unwatched',
      'asOf date stamped unwatched',
      'closedAt date stamped unwatched',
      'closedBy text unwatched',
      'version text unwatched',
      'counted volume unwatched',
      'leftOut volume unwatched',
      'withdrawn volume unwatched',
      'calculatedFreed amount unwatched',
      'calculatedReturned amount unwatched',
      'calculatedAvoided amount unwatched',
      'calculatedIndirect amount unwatched',
      'inYear amount unwatched',
      'realised amount unwatched',
      'confirmed amount unwatched',
      'hourlyCost amount unwatched',
      'print text unwatched',
    ]));

  it('Indikatorer', () =>
    expect(declared(indicatorsTable)).toEqual([
      'sheet indicators, of indicators',
      'year year witness unwatched',
      'indicator text witness unwatched',
      'slice text witness unwatched',
      'target number unwatched',
      'direction choice direction questioned unwatched',
      'unit choice indicatorUnit questioned unwatched',
      'outcome number unwatched',
      'lastYear number unwatched',
      'source text unwatched',
      'comment text unwatched',
      'ofRegister number formula unwatched',
      'state text formula unwatched',
      'place number formula hidden unwatched',
    ]));

  it('Initiativ', () =>
    expect(declared(initiativesTable)).toEqual([
      'sheet initiatives, id id, of plan',
      'id text',
      'title text witness',
      'category choice category told',
      'department choice department told witness',
      'feasibility text verbatim unwatched',
      'potential text verbatim unwatched',
      'priority number formula',
      'spend amount witness unwatched',
      'saving amount witness',
      'share share formula',
      'class choice effectClass questioned',
      'start text witness',
      'effectFrom text',
      'termYears years',
      'stage choice stage questioned',
      'probability share',
      'owner text',
      'decision text unwatched',
      'comment text unwatched',
      'linkedEffects count formula',
      'perYearInEffects amount formula',
      'realised amount formula',
    ]));

  it('Medlemmar', () =>
    expect(declared(membersTable)).toEqual([
      'sheet members, of collection',
      'organisation text witness unwatched',
      'shortName text unwatched',
      'organisationNumber text unwatched',
      'file text witness unwatched',
      'asOf date unwatched',
      'fresh text unwatched',
      'effects count unwatched',
      'own amount unwatched',
      'here amount formula unwatched',
      'difference amount formula unwatched',
      'explanation text unwatched',
      'readOn date stamped unwatched',
    ]));

  it('Andelar', () =>
    expect(declared(sharesTable)).toEqual([
      'sheet shares, of collection',
      'contractNumber text witness',
      'organisation text witness',
      'share share witness',
      'weight number witness',
    ]));

  it('Bevakning', () =>
    expect(declared(watchesTable)).toEqual([
      'sheet watch, id id, of watch',
      'id text unwatched',
      'supplier text witness unwatched',
      'contractNumber text unwatched',
      'deviation text witness unwatched',
      'discovered date witness unwatched',
      'step choice watchStep questioned unwatched',
      'stepSince date unwatched',
      'booked amount unwatched',
      'charged amount unwatched',
      'chargedOn date unwatched',
      'notCharged amount formula unwatched',
      'effectId effectId unwatched',
      'owner text unwatched',
      'nextAction text unwatched',
      'nextBy date unwatched',
      'closedOn date unwatched',
    ]));
});
