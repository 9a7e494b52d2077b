import { Injectable, type PipeTransform } from '@nestjs/common';
import { Malformed } from '../shared/http/problems';
import { FIRST_YEAR, LAST_YEAR } from './donataria.values';

@Injectable()
export class FiscalYearPipe implements PipeTransform<number, number> {
  transform(year: number): number {
    if (year < FIRST_YEAR || year > LAST_YEAR) throw Malformed({ errors: [{ pointer: '/year', code: 'fiscal-year' }] });
    return year;
  }
}
