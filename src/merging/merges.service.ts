import { Injectable } from '@nestjs/common';
import type { JsonText } from '../shared/http/json-text';
import { Invalid, NotFound, Stale } from '../shared/http/problems';
import type { MergeDto, MergePreview } from './dto/merge.dto';
import { MergePreviewQueries } from './merge-preview.queries';
import { MergeRepository } from './merge.repository';
import { MergesQueries } from './merges.queries';
import { MemberMerged, MergeInTheWay, MergeReversed, MergeTooOld } from './merging.problems';
import { type MergeToUndo, REVERSIBLE_DAYS, ReversalRepository } from './reversal.repository';

/** Two members become one, and two again. */
@Injectable()
export class MergesService {
  constructor(
    private readonly merges: MergeRepository,
    private readonly reversals: ReversalRepository,
    private readonly previews: MergePreviewQueries,
    private readonly queries: MergesQueries,
  ) {}

  preview(keptId: string, mergedId: string): Promise<MergePreview> {
    return this.previews.of(keptId, mergedId);
  }

  listOf(memberId: string): Promise<JsonText> {
    return this.queries.ofMember(memberId);
  }

  async merge(keptId: string, { memberId, take, version, mergedVersion, reason = null }: MergeDto): Promise<JsonText> {
    if (memberId === keptId) throw Invalid({ errors: [{ pointer: '/memberId', code: 'merge-with-itself' }] });
    const locked = await this.merges.lock([keptId, memberId]);
    const [kept, merged] = [keptId, memberId].map((id) => locked.find((member) => member.id === id));
    if (!kept) throw NotFound();
    if (!merged) throw Invalid({ errors: [{ pointer: '/memberId', code: 'not-found' }] });
    const mergedInto = kept.mergedInto ?? merged.mergedInto;
    if (mergedInto) throw MemberMerged({ extra: { mergedInto } });
    if (kept.version !== version || merged.version !== mergedVersion) throw Stale();
    return this.queries.one(await this.merges.merge(keptId, memberId, take, reason));
  }

  async undo(id: string): Promise<JsonText> {
    const merge = await this.reversals.lock(id);
    if (!merge) throw NotFound();
    if (merge.reversedAt) throw MergeReversed();
    if (merge.isTooOld) throw MergeTooOld({ params: { days: REVERSIBLE_DAYS } });
    await this.assertNotMergedOn(merge);
    const changed = await this.reversals.changedSince(id);
    if (changed.length) throw MergeInTheWay({ extra: { obstacles: changed } });
    await this.reversals.putBack(merge);
    const hanging = await this.reversals.hangingBetween(merge.memberId, merge.mergedId);
    if (hanging.length) throw MergeInTheWay({ extra: { obstacles: hanging } });
    return this.queries.one(id);
  }

  /** What has become part of a third member since is taken out of it by undoing that merge first. */
  private async assertNotMergedOn({ memberId, mergedId }: MergeToUndo): Promise<void> {
    const members = await this.merges.lock([memberId, mergedId]);
    const isMergedOn = members.some((member) => member.id === memberId && member.mergedInto !== null);
    if (!isMergedOn) return;
    const obstacle = { kind: 'merged-on', table: 'members', columns: [], count: 1 };
    throw MergeInTheWay({ extra: { obstacles: [obstacle] } });
  }
}
