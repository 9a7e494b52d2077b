import { ETags } from './etags';

describe('the versions that a person has seen', () => {
  const path = '/api/v1/members/1';

  it('sends the version that was read', () => {
    const etags = new ETags();
    etags.seen(path, '"3"');
    expect(etags.ifMatch(path)).toBe('"3"');
  });

  it('keeps the version of an open form when a newer one arrives in the background', () => {
    const etags = new ETags();
    etags.seen(path, '"3"');
    etags.hold(path);
    etags.seen(path, '"4"');
    expect(etags.ifMatch(path)).toBe('"3"');
  });

  it('takes the newer version once the person has chosen', () => {
    const etags = new ETags();
    etags.seen(path, '"3"');
    etags.hold(path);
    etags.seen(path, '"4"');
    etags.agree(path);
    expect(etags.ifMatch(path)).toBe('"4"');
  });

  it('takes the version of the person’s own change', () => {
    const etags = new ETags();
    etags.seen(path, '"3"');
    etags.hold(path);
    etags.wrote(path, '"4"');
    expect(etags.ifMatch(path)).toBe('"4"');
  });

  it('goes on from the newest when the last form closes', () => {
    const etags = new ETags();
    etags.seen(path, '"3"');
    const closeFirst = etags.hold(path);
    const closeSecond = etags.hold(path);
    etags.seen(path, '"4"');
    closeFirst();
    expect(etags.ifMatch(path)).toBe('"3"');
    closeSecond();
    expect(etags.ifMatch(path)).toBe('"4"');
  });

  it('resumes a draft at the version it started from', () => {
    const etags = new ETags();
    etags.seen(path, '"5"');
    etags.hold(path);
    etags.resume(path, '"3"');
    expect(etags.ifMatch(path)).toBe('"3"');
  });
});
