import fc from 'fast-check';
import { readSettings } from '../../src/application/settings';

describe('Inställningar as people fill them in', () => {
  it('stands on defaults when the cells are blank', () => {
    expect(readSettings({})).toEqual({
      unreadable: [],
      settings: {
        organisation: '',
        asOf: null,
        displayUnit: 'tkr',
        capMonths: 48,
        avoidanceCapMonths: 12,
        hourlyCost: null,
        savingWarningShare: 0.5,
        lateFollowUpMonths: 3,
        unpaidClaimDays: 90,
        validationLimit: 10_000_000,
        forecastCoverage: 0.5,
        organisationNumber: '',
        ledgerReadyDays: 30,
        scopeTolerance: 0.05,
        shortestFollowUpMonths: 3,
        creditMatchDays: 365,
        smallestCredit: 100_000,
        loyaltyCoverage: 0.5,
        neverReadAccounts: null,
        internalCounterparties: { from: 1, to: 4 },
        groupCounterparties: { from: 5, to: 7 },
        registerKind: 'register',
        keepsPersonal: false,
        leadQuarters: 4,
        planTermYears: 4,
        ideaProbability: 0.1,
        decidedProbability: 0.3,
        procurementProbability: 0.6,
      },
    });
  });

  it('reads amounts, dates, shares and units as they are written', () => {
    const { settings } = readSettings({
      asOf: '2026-12-31',
      displayUnit: ' MKR ',
      hourlyCost: '450 kr',
      validationLimit: '0,2 mkr',
      savingWarningShare: '30 %',
    });
    expect(settings).toMatchObject({
      asOf: 46387,
      displayUnit: 'mkr',
      hourlyCost: 45_000,
      validationLimit: 20_000_000,
      savingWarningShare: 0.3,
    });
  });

  it('says which cells it could not read and uses their defaults', () => {
    const { settings, unreadable } = readSettings({
      capMonths: 'fyra år',
      avoidanceCapMonths: 0,
      hourlyCost: -5,
      asOf: '31/12',
    });
    expect(unreadable).toEqual(['asOf', 'capMonths', 'avoidanceCapMonths', 'hourlyCost']);
    expect(settings).toMatchObject({ capMonths: 48, avoidanceCapMonths: 12, hourlyCost: null, asOf: null });
  });

  it('never throws, whatever the cells hold', () => {
    const cell = fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constant(null));
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('asOf', 'capMonths', 'hourlyCost', 'displayUnit', 'forecastCoverage'), cell),
        (cells) => {
          expect(readSettings(cells).settings.capMonths).toBeGreaterThan(0);
        },
      ),
    );
  });
});
