import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const ROOT = join(__dirname, '../..');

/** The real rules over a small project that breaks each of them once. */
function violationsOf(files: Record<string, string>): string[] {
  const project = mkdtempSync(join(tmpdir(), 'padron-folders-'));
  try {
    copyFileSync(join(ROOT, 'tsconfig.json'), join(project, 'tsconfig.json'));
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(project, file)), { recursive: true });
      writeFileSync(join(project, file), text);
    }
    const program = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
    const rules = join(ROOT, '.dependency-cruiser.cjs');
    const { stdout } = spawnSync(process.execPath, [program, 'src', '--config', rules, '--output-type', 'json'], {
      cwd: project,
      maxBuffer: 64e6,
    });
    const { summary } = JSON.parse(String(stdout)) as {
      summary: { violations: { from: string; to: string; rule: { name: string } }[] };
    };
    return summary.violations.map(({ from, to, rule }) => `${rule.name}: ${from} -> ${to}`).sort();
  } finally {
    rmSync(project, { recursive: true, force: true });
  }
}

const members = { 'src/members/members.service.ts': 'export class MembersService {}' };

it('lets a folder import what stands below it', () => {
  const reporting = `import { MembersService } from '../members/members.service'; export const used = MembersService;`;
  expect(violationsOf({ ...members, 'src/reporting/reports.ts': reporting })).toEqual([]);
});

it('refuses what stands above, a type too, its own rank, the top, and a circle', () => {
  const type = `import type { MembersService } from '../members/members.service'; export type Used = MembersService;`;
  const found = violationsOf({
    ...members,
    'src/app.module.ts': 'export class AppModule {}',
    'src/shared/upward.ts': type,
    'src/indicators/sideways.ts': type,
    'src/accounts/topward.ts': `import { AppModule } from '../app.module'; export const used = AppModule;`,
    'src/imports/one.ts': `import { two } from './two'; export const one = () => two;`,
    'src/imports/two.ts': `import { one } from './one'; export const two = () => one;`,
    'src/members/member.entity.ts': 'export class Member {}',
    'src/contacts/reaching.ts': `import { Member } from '../members/member.entity'; export const used = Member;`,
  });
  expect(found).toEqual([
    'entities-stay-home: src/contacts/reaching.ts -> src/members/member.entity.ts',
    'no-circles: src/imports/one.ts -> src/imports/two.ts',
    'nothing-imports-the-top: src/accounts/topward.ts -> src/app.module.ts',
    'rank-0-shared: src/shared/upward.ts -> src/members/members.service.ts',
    'rank-3-members: src/indicators/sideways.ts -> src/members/members.service.ts',
  ]);
});
