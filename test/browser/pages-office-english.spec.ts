import { describeInChromium } from '../support/chromium';
import { describeClosed, describeWalk, useProduct } from './every-page';

describeInChromium('every page of the office, in English and by night', () => {
  const given = useProduct();
  describeWalk(given, { role: 'staff', language: 'en', languages: ['en'] });
  describeWalk(given, { role: 'administrator', language: 'en', languages: ['es', 'en'] });
  describeClosed(given, 'administrator');
});
