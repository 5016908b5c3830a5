import { chromiumVisitor, type ChromiumVisitor } from '../browsers/visitors';
import { eventually } from '../consent/visit';
import { ALL, FILL, LANDED, LIST, OWN, TOOLS, WRITE, WRITE_LATER } from './file-scripts';
import { startGuardedSite, type GuardedSite } from './guarded-site';
import { inEveryBrowser } from './in-every-browser';

let site: GuardedSite;

beforeAll(async () => {
  site = await startGuardedSite('file-system');
});

afterAll(() => site.close());

inEveryBrowser('files', { browsers: ['Chromium', 'Firefox'], site: () => site }, (visitor) => {
  /** What is on its way has a name before it has a content. */
  const stored = (): Promise<string[]> => visitor.outside(`${ALL}.catch(String)`);
  const seen = (): Promise<string[]> => visitor.evaluate(`(${LIST})(root)`);
  const inspected = (): Promise<string> => visitor.evaluate(`DingTalkConsent.view().inspect().then((items) => items.map(({ name }) => name).sort().join())`);
  const open = async (): Promise<void> => {
    await visitor.goto(site.page);
    await visitor.evaluate(TOOLS);
  };
  const fill = async (): Promise<void> => {
    await visitor.evaluate(TOOLS);
    await visitor.evaluate(FILL);
  };

  test('undecided: the page has its files, the browser has none', async () => {
    await open();
    await visitor.evaluate(WRITE);
    expect(await seen()).toEqual(LANDED);
    expect(await stored()).toEqual(OWN);
  });

  test('handles that wait answer as the platform’s do', async () => {
    await open();
    await visitor.evaluate(WRITE);
    expect(
      await visitor.evaluate(`(async () => [
        file instanceof FileSystemFileHandle, folder instanceof FileSystemDirectoryHandle, folder instanceof FileSystemFileHandle,
        file.kind, file.name, folder.kind, folder.name, Object.keys(file).length, (await file.getFile()) instanceof File, (await file.getFile()).name,
        folder.entries === folder[Symbol.asyncIterator], root.entries === root[Symbol.asyncIterator],
      ])()`),
    ).toEqual([true, true, false, 'file', 'sm-file', 'directory', 'sm-folder', 0, true, 'sm-file', true, true]);
    expect(
      await visitor.evaluate(`(async () => {
        const paths = [await root.resolve(deep), await folder.resolve(deep), await folder.resolve(file), await folder.resolve(folder), await root.resolve(await root.getFileHandle('app-file'))];
        const same = [await file.isSameEntry(await root.getFileHandle('sm-file')), await file.isSameEntry(deep), await root.isSameEntry(folder), await (await root.getFileHandle('app-file')).isSameEntry(file)];
        const listed = [];
        for await (const [name, handle] of folder) listed.push(name + ' ' + handle.kind);
        for await (const handle of folder.values()) listed.push(handle.name);
        const all = [];
        for await (const handle of root.values()) all.push(handle.name);
        return [paths, same, listed.sort(), all.sort()];
      })()`),
    ).toEqual([
      [['sm-folder', 'inner', 'deep'], ['inner', 'deep'], null, [], ['app-file']],
      [true, false, false, false],
      ['empty', 'empty file', 'inner', 'inner directory'],
      ['app-file', 'sm-file', 'sm-folder'],
    ]);
    expect(
      await visitor.evaluate(`Promise.all([
        root.getFileHandle('sm-none'), root.getFileHandle('sm-folder'), root.getDirectoryHandle('sm-file', { create: true }), root.getFileHandle('sm/x', { create: true }),
        folder.getFileHandle('none'), folder.getFileHandle('inner', { create: true }), folder.getFileHandle('..', { create: true }),
        root.removeEntry('sm-folder'), folder.removeEntry('inner'), folder.removeEntry('none'), root.removeEntry('sm-none'), root.getFileHandle(),
      ].map(error))`),
    ).toEqual(['NotFoundError', 'TypeMismatchError', 'TypeMismatchError', 'TypeError', 'NotFoundError', 'TypeMismatchError', 'TypeError', 'InvalidModificationError', 'InvalidModificationError', 'NotFoundError', 'NotFoundError', 'TypeError']);
  });

  test('a stream that waits writes, seeks and truncates as the platform’s does', async () => {
    const bytes = `async (handle) => {
      const stream = await handle.createWritable();
      const isStream = [stream instanceof FileSystemWritableFileStream, stream instanceof WritableStream, stream.locked];
      await stream.write('hello');
      await stream.write({ type: 'write', position: 8, data: new Blob(['X']) });
      await stream.seek(1);
      await stream.write(new Uint8Array([69, 70]).subarray(0, 1));
      await stream.write({ type: 'truncate', size: 12 });
      await stream.write({ type: 'seek', position: 3 });
      await stream.write(new TextEncoder().encode('L').buffer);
      await stream.truncate(10);
      await stream.close();
      const closed = await error(stream.write('x'));
      const bad = [];
      for (const chunk of [{ type: 'seek' }, { type: 'write' }, { type: 'truncate' }, { type: 'bogus' }, { type: 'write', data: null }]) bad.push(await error((await handle.createWritable()).write(chunk)));
      const aborted = await handle.createWritable();
      await aborted.write('never');
      await aborted.abort();
      await new Blob(['!']).stream().pipeTo(await (await root.getFileHandle(handle.name + '-piped', { create: true })).createWritable());
      return [isStream, closed, bad, [...new Uint8Array(await (await handle.getFile()).arrayBuffer())].join(), await read(await root.getFileHandle(handle.name + '-piped'))];
    }`;
    await open();
    const platform = await visitor.evaluate(`root.getFileHandle('app-stream', { create: true }).then(${bytes})`);
    expect(platform).toEqual([[true, true, false], 'TypeError', ['SyntaxError', 'SyntaxError', 'SyntaxError', 'TypeError', 'TypeError'], '104,69,108,76,111,0,0,0,88,0', '!']);
    expect(await visitor.evaluate(`root.getFileHandle('sm-stream', { create: true }).then(${bytes})`)).toEqual(platform);
  });

  test('moving: within what waits, out of it and into it', async () => {
    await open();
    await visitor.evaluate(WRITE);
    expect(
      await visitor.evaluate(`(async () => {
        await file.move('sm-moved');
        await deep.move(folder);
        await deep.move(root, 'app-deep');
        return [file.name, await read(file), await root.resolve(file), await root.resolve(deep), await error(root.getFileHandle('sm-file'))];
      })()`),
    ).toEqual(['sm-moved', 'second', ['sm-moved'], ['app-deep'], 'NotFoundError']);
    expect(await stored()).toEqual(['app-deep deep', 'app-file own']);
    await visitor.evaluate(`root.getFileHandle('app-file').then((handle) => { handle.move('sm-out').then(() => (window.moved = handle.name), ({ name }) => (window.moved = name)); })`);
    expect(await stored()).toEqual(['app-deep deep', 'app-file own']);
    await visitor.press('Accept all');
    await eventually(stored, ['app-deep deep', 'sm-folder/', 'sm-folder/empty ', 'sm-folder/inner/', 'sm-moved second', 'sm-out own']);
    expect(await visitor.evaluate('moved')).toBe('sm-out');
  });

  test('what is removed while it waits never lands; made again it does', async () => {
    await open();
    await visitor.evaluate(WRITE);
    await visitor.evaluate(`(async () => {
      await root.removeEntry('sm-file');
      await folder.removeEntry('inner', { recursive: true });
      await write(await root.getFileHandle('sm-file', { create: true }), 'anew');
      await write(await root.getFileHandle('sm-gone', { create: true }), 'gone');
      await root.removeEntry('sm-gone');
    })()`);
    expect(await visitor.evaluate('error(deep.getFile())')).toBe('NotFoundError');
    await visitor.press('Accept all');
    await eventually(stored, ['app-file own', 'sm-file anew', 'sm-folder/', 'sm-folder/empty ']);
  });

  test('accept: all lands, and what comes later by the same handles goes through', async () => {
    await open();
    await visitor.evaluate(WRITE);
    await visitor.evaluate(`file.createWritable({ keepExistingData: true }).then((stream) => { window.opened = stream; })`);
    await visitor.press('Accept all');
    await eventually(stored, LANDED);
    await visitor.evaluate(`opened.write('S').then(() => opened.close())`);
    expect(await visitor.evaluate('read(file)')).toBe('Second');
    await visitor.evaluate(WRITE_LATER);
    expect(await stored()).toEqual(['app-file own', 'sm-file later', 'sm-folder/', 'sm-folder/empty ', 'sm-folder/inner/', 'sm-folder/inner/deep  and more', 'sm-folder/new new']);
    expect(await visitor.evaluate(`(async () => [await read(deep), await file.isSameEntry(await root.getFileHandle('sm-file')), await (await root.getFileHandle('sm-file')).isSameEntry(file), (await folder.resolve(deep)).join('/')])()`)).toEqual([' and more', true, true, 'inner/deep']);
  });

  test('reject: nothing lands, neither what waited nor what comes later', async () => {
    await open();
    await visitor.evaluate(WRITE);
    await visitor.press('Reject all');
    await eventually(seen, OWN);
    await visitor.evaluate(WRITE_LATER);
    expect(
      await visitor.evaluate(`(async () => {
        const denied = await root.getFileHandle('sm-denied', { create: true });
        await write(denied, 'x');
        const inside = await (await root.getDirectoryHandle('sm-denied-folder', { create: true })).getFileHandle('x', { create: true });
        await write(inside, 'x');
        return [denied instanceof FileSystemFileHandle, await read(denied), await read(inside), await read(file), await error(root.getFileHandle('sm-denied')), await error(root.removeEntry('sm-denied'))];
      })()`),
    ).toEqual([true, '', '', '', 'NotFoundError', 'none']);
    expect(await seen()).toEqual(OWN);
    expect(await stored()).toEqual(OWN);
  });

  test('a full profile is hidden until it is granted, then there with what waited', async () => {
    await fill();
    await open();
    expect([await seen(), await visitor.evaluate(`error(root.getFileHandle('sm-file'))`)]).toEqual([OWN, 'NotFoundError']);
    await visitor.evaluate(WRITE);
    expect(await seen()).toEqual(LANDED);
    expect(await visitor.evaluate(`error(root.removeEntry('sm-old'))`)).toBe('NotFoundError');
    await visitor.press('Accept all');
    await eventually(stored, [...LANDED, 'sm-folder/old old'].sort());
    expect(await seen()).toEqual([...LANDED, 'sm-folder/old old'].sort());
  });

  test('a full profile is erased by a refusal', async () => {
    await fill();
    await open();
    await visitor.press('Reject all');
    await eventually(inspected, 'app-file');
    expect([await seen(), await stored()]).toEqual([OWN, OWN]);
  });

  test('after a withdrawal nothing comes back by handles that were the platform’s own', async () => {
    await open();
    await visitor.evaluate('(window.consent = DingTalkConsent.claim()).acceptAll().then(() => undefined)');
    await visitor.evaluate(WRITE);
    await visitor.evaluate(`(async () => {
      for await (const handle of root.values()) if (handle.name === 'sm-folder') for await (const [name, inside] of handle) if (name === 'empty') window.listed = inside;
      window.moving = await root.getFileHandle('sm-moving', { create: true });
      await moving.move('sm-there');
    })()`);
    expect(await stored()).toEqual([...LANDED, 'sm-there '].sort());
    await visitor.evaluate('consent.withdraw().then(() => undefined)');
    expect(await stored()).toEqual(OWN);
    for (const handle of ['file', 'deep', 'listed', 'moving']) await visitor.evaluate(`error(write(${handle}, 'back'))`);
    await visitor.evaluate(`error(folder.getFileHandle('back', { create: true }))`);
    expect(await stored()).toEqual(OWN);
  });
});

describe('files, as the DevTools protocol tells', () => {
  let visitor: ChromiumVisitor;
  const stored = async (): Promise<string[]> => {
    const storageKey = await visitor.storageKey();
    const { directory } = await visitor.cdp.send('FileSystem.getDirectory', { bucketFileSystemLocator: { storageKey, pathComponents: [] } });
    return [...directory.nestedDirectories.map((name) => `${name}/`), ...directory.nestedFiles.map(({ name, size }) => `${name} ${size}`)].sort();
  };

  beforeEach(async () => {
    visitor = await chromiumVisitor();
    await visitor.goto(site.page);
    await visitor.evaluate(TOOLS);
    await visitor.evaluate(WRITE);
  });

  afterEach(() => visitor.close());

  test('nothing is there before the choice, all after a grant, nothing after its withdrawal', async () => {
    expect(await stored()).toEqual(['app-file 3']);
    await visitor.press('Accept all');
    await eventually(stored, ['app-file 3', 'sm-file 6', 'sm-folder/']);
    await visitor.evaluate(`DingTalkConsent.claim().withdraw()`);
    await visitor.evaluate(`error(${WRITE_LATER})`);
    expect(await stored()).toEqual(['app-file 3']);
  });

  test('nothing is there after a refusal', async () => {
    await visitor.press('Reject all');
    await eventually(() => visitor.evaluate(`error(root.getFileHandle('sm-file'))`), 'NotFoundError');
    await visitor.evaluate(WRITE_LATER);
    expect(await stored()).toEqual(['app-file 3']);
  });
});
