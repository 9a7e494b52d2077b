import type { OwnApplication } from '../api/types';
import { useFormats, useTexts } from '../texts/language';
import { Facts } from '../ui/facts';
import { OutsideLink } from '../ui/outside-link';
import { memberFieldsTexts } from '../vocabulary/member-fields.texts';
import { placeName, stateName } from '../vocabulary/places';
import { termsTexts } from '../vocabulary/terms.texts';
import { applyingTexts } from './applying.texts';

/** What an application says, for whoever sent it and for the office. */
export function ApplicationFacts({ application }: { application: Omit<OwnApplication, 'asked'> }) {
  const t = useTexts(applyingTexts);
  const fields = useTexts(memberFieldsTexts);
  const terms = useTexts(termsTexts);
  const { day, list } = useFormats();
  const { legalForm, foundedOn, primaryFocus, focusAreas, website } = application;
  const areas = [primaryFocus, ...focusAreas.filter((area) => area !== primaryFocus)];
  return (
    <Facts
      brief
      facts={[
        { label: fields('legalName'), value: application.legalName, wide: true },
        { label: fields('name'), value: application.name },
        { label: fields('legalForm'), value: legalForm && terms(`legalForm.${legalForm}`) },
        { label: fields('focusAreas'), value: list(areas.map((area) => terms(`area.${area}`))) },
        {
          label: fields('addressState'),
          value: placeName(application.addressMunicipality, application.addressState),
        },
        { label: terms('scheme.MX-RFC'), value: application.rfc },
        { label: terms('scheme.MX-CLUNI'), value: application.cluni },
        { label: terms('scheme.US-EIN'), value: application.ein },
        { label: fields('foundedOn'), value: foundedOn && day(foundedOn) },
        { label: fields('statesServed'), value: list(application.statesServed.map(stateName)), wide: true },
        { label: t('apply.mission'), value: application.mission, wide: true },
        { label: t('apply.activities'), value: application.activities, wide: true },
        { label: t('apply.motive'), value: application.motive, wide: true },
        { label: fields('website'), value: website && <OutsideLink href={website} /> },
        { label: fields('publicEmail'), value: application.publicEmail },
        { label: fields('publicPhone'), value: application.publicPhone },
        {
          label: t('apply.contactName'),
          value: [application.contactName, application.contactPosition].filter(Boolean).join(' · '),
        },
        { label: t('apply.contactEmail'), value: application.contactEmail },
        { label: t('apply.contactPhone'), value: application.contactPhone },
      ]}
    />
  );
}
