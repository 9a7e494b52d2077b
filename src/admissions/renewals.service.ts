import { createHash } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type ProposedDues, RenewalDues } from '../dues/renewal-dues';
import { JobRunner, type JobProgress } from '../jobs/job-runner';
import { JobsService } from '../jobs/jobs.service';
import { LATEST_DAY } from '../members/membership-decisions';
import { type Proposal, type Renewable, Renewals } from '../members/renewals';
import { SettingsService } from '../settings/settings.service';
import type { JsonText } from '../shared/http/json-text';
import { Invalid } from '../shared/http/problems';
import { NobodyToRenew, RenewalsOutdated } from './admissions.problems';
import type { RenewalsDto, RenewalsPreviewDto } from './dto/renewals.dto';

const RENEWALS = 'renewals';

type RenewableWithDues = Renewable & Omit<ProposedDues, 'memberId'>;
/** The renewals and the dues that go along; the digest is of both. */
interface ProposalWithDues extends Proposal {
  renewable: RenewableWithDues[];
}
const NO_DUES = { dues: null, duesObstacle: null };

/** Who would be renewed until when; and the renewal itself as a job, whole or not at all. */
@Injectable()
export class RenewalsService implements OnModuleInit {
  constructor(
    private readonly renewals: Renewals,
    private readonly dues: RenewalDues,
    private readonly settings: SettingsService,
    private readonly jobs: JobsService,
    private readonly runner: JobRunner,
  ) {}

  onModuleInit(): void {
    this.runner.register(RENEWALS, (input: RenewalsDto, progress) => this.apply(input, progress));
  }

  async preview({ termEndsOn, dues, ...selection }: RenewalsPreviewDto): Promise<ProposalWithDues> {
    if (termEndsOn < (await this.settings.today())) throw refused('past-day');
    if (termEndsOn > LATEST_DAY) throw refused('term-ends-too-late');
    const proposal = await this.renewals.propose(selection, termEndsOn);
    const proposed = dues && (await this.dues.propose(proposal.renewable, termEndsOn, dues.categoryId));
    const renewable = proposal.renewable.map((each, at) => ({ ...each, ...(proposed?.[at] ?? NO_DUES) }));
    return { ...proposal, renewable, digest: proposed ? digestOf(proposal.digest, proposed) : proposal.digest };
  }

  /** Looked at here too, so that who asks learns at once of what has changed. */
  async request(renewals: RenewalsDto): Promise<JsonText> {
    await this.asSeen(renewals);
    return (await this.jobs.enqueue(RENEWALS, renewals)).answer;
  }

  private async apply(renewals: RenewalsDto, progress: JobProgress): Promise<object> {
    const { termEndsOn, reason, boardMinute } = renewals;
    const proposed = await this.asSeen(renewals);
    await progress.report(0, proposed.length);
    const isDone = await this.renewals.apply(proposed, termEndsOn, { reason, boardMinute }, (done) =>
      progress.report(done, proposed.length),
    );
    if (!isDone) throw RenewalsOutdated();
    const dues = await this.dues.write(proposed, termEndsOn);
    return { renewed: proposed.length, dues, termEndsOn };
  }

  /** Those that the preview named, without those that are left out. */
  private async asSeen({
    digest,
    except = [],
    memberIds,
    status,
    termEndsBy,
    termEndsOn,
    dues,
  }: RenewalsDto): Promise<RenewableWithDues[]> {
    const proposal = await this.preview({ termEndsOn, memberIds, status, termEndsBy, dues });
    if (proposal.digest !== digest) throw RenewalsOutdated();
    const isLeftOut = new Set(except);
    const chosen = proposal.renewable.filter(({ memberId }) => !isLeftOut.has(memberId));
    if (chosen.length === 0) throw NobodyToRenew();
    return chosen;
  }
}

const refused = (code: string) => Invalid({ errors: [{ pointer: '/termEndsOn', code }] });

const digestOf = (renewals: string, proposed: readonly ProposedDues[]): string =>
  createHash('sha256')
    .update(JSON.stringify([renewals, proposed.map(({ memberId, dues }) => [memberId, dues])]))
    .digest('hex');
