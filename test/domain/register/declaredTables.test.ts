import { budgetDecisionsTable } from '../../../src/domain/register/tables/budgetDecisions';
import { casesTable } from '../../../src/domain/register/tables/cases';
import { effectsTable } from '../../../src/domain/register/tables/effects';
import { outcomesTable } from '../../../src/domain/register/tables/outcomes';
import { targetsTable } from '../../../src/domain/register/tables/targets';
import { unitDataTable } from '../../../src/domain/register/tables/unitData';
import { declared } from '../../support/declared';

describe('the input tables, their columns in the order of domain.md §7', () => {
  it('Effekter', () =>
    expect(declared(effectsTable)).toEqual([
      'sheet effects, id id, freshness effects',
      'id text',
      'title text witness',
      'check text formula',
      'type choice type stopped witness',
      'department choice department told witness',
      'category choice category told',
      'reason choice reason told',
      'supplier text witness',
      'start date witness',
      'termYears years',
      'baseline amount witness',
      'newCost amount witness',
      'baselineSource choice baselineSource questioned',
      'amount amount witness',
      'annualEffect amount formula',
      'calculated amount formula',
      'realised amount formula',
      'caseId text witness begins group',
      'ceiling amount',
      'implementationCost amount',
      'indirectPerYear amount',
      'hoursPerYear hours',
      'actualEnd date',
      'evidence text',
      'owner text',
      'status choice status questioned',
      'otherBenefit text',
      'comment text',
      'registered date witness stamped unwatched',
      'validatedBy text never imported',
      'validatedAmount amount never imported',
      'validationFingerprint text hidden never imported',
      'contractNumber text unwatched of payables and collection',
      'followUpMethod choice followUpMethod questioned unwatched of payables',
      'volumeBefore volume unwatched of payables',
      'covers choice coverage questioned unwatched of collection',
      'organisation text of collection',
      'initiative text of plan',
    ]));

  it('Utfall', () =>
    expect(declared(outcomesTable)).toEqual([
      'sheet outcomes, id effectId, freshness outcomes',
      'effectId effectId',
      'effectTitle text formula',
      'from date witness',
      'to date witness',
      'amount amount witness',
      'source choice source questioned witness',
      'evidence text witness',
      'cause choice cause questioned witness',
      'verified text witness',
      'comment text witness unwatched',
      'method choice outcomeMethod questioned unwatched of payables',
      'periodBaseline amount unwatched of payables',
      'ledgerCost amount unwatched of payables',
      'volume volume unwatched of payables',
      'creditRow text witness unwatched of payables',
      'recomputed amount formula unwatched of payables',
      'organisation text unwatched of collection',
    ]));

  it('Läckageunderlag', () =>
    expect(declared(unitDataTable)).toEqual([
      'sheet unitData, id effectId, freshness outcomes',
      'effectId effectId',
      'from date witness',
      'to date witness',
      'priceBefore price witness',
      'contractPrice price witness',
      'indexedPrice price witness',
      'invoicedPrice price witness',
      'priceOffContract price',
      'plannedVolume volume',
      'volumeOnContract volume',
      'volumeOffContract volume',
    ]));

  it('Mål', () =>
    expect(declared(targetsTable)).toEqual([
      'sheet targets, freshness targets',
      'year year witness',
      'department choice department told witness',
      'amount amount witness',
      'share share witness',
      'scope choice scope questioned witness',
      'basis choice basis questioned witness',
      'organisation text witness of collection',
    ]));

  it('Budgetbeslut', () =>
    expect(declared(budgetDecisionsTable)).toEqual([
      'sheet targets, freshness targets',
      'year year witness',
      'department choice department told witness',
      'amount amount witness',
      'decision text witness',
    ]));

  it('Ärenden', () =>
    expect(declared(casesTable)).toEqual([
      'sheet cases, freshness targets',
      'caseId text witness',
      'title text witness',
      'statedTotal amount witness',
    ]));
});
