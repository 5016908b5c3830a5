import { FINDINGS, sourceOf, storageEntries } from '../../../../demo-site/inventory';

/* What public sources show (names, place, lifetime), row by row: the list that the inventory has to hold. */
const KNOWN = `
cookie unknown account dd_sid deviceid dt_s pub_uid pub_org_id dt_org dingtalk_corpid dd_n doc_atoken x_dingtalk_doc_signature doc_corp_id
cookie session XSRF-TOKEN _csrf_token csrfToken
cookie PT24H EGG_SESS
cookie unknown up_ab preview_ab cmouse weiflow_token monitor_count stayLogin
app-store session internal.lwp.setSessionIdCookie
app-store persistent util.localStorage.* util.cookies.* util.domainStorage.*
cookie P7300D cna
local-storage persistent APLUS_CNA APLUS_S_CORE_* APLUS_CORE_* APLUS_LS_KEY aplusx_retry_times wm_referrer refer_pv_id lost_pv_page*
window-name session window.name
cookie session sca atpsida tbsa cad cap
link unknown spm spm-cnt ?spm=
cookie P180D isg tfstk l
local-storage persistent isg__ tfstk__ baxia_entry_config baxia_entry_config_time __00b204e9800998__
cookie P1D xlly_s
cookie unknown ssxmod_itna ssxmod_itna2 _uab_collina u_asec umdata_ x5sec acw_tc acw_sc__v2 acw_sc__v3 aliyungf_tc
cookie session _tb_token_ cookie2
cookie P90D t
cookie P7D _m_h5_tk _m_h5_tk_enc
cookie P30D lgc
cookie P365D tracknick hng
cookie P360D thw
cookie P10Y enc
cookie P180D _bl_uid __wpkreporterwid_
session-storage session _bl_sid
local-storage persistent _arms_uid _arms_session arms_rum2_local_config
cookie P1Y arms_uid Hm_lvt_* HMACCOUNT MUID _clck
local-storage PT30M wpkreporter:dynamicConf
cookie unknown __itrace_wid CNZZDATA*
cookie P6M UM_distinctid
cookie P2Y _ga
cookie PT24H _gid
cookie P3M _gcl_au
cookie PT30M _uetsid
cookie P16D _uetvid
cookie session _clsk
cookie P4M _fbp
`;

const known = KNOWN.trim().split('\n').flatMap((line) => {
  const [place, lifetime, ...names] = line.split(' ');
  return names.map((name) => `${place} ${name} ${lifetime}`);
});

const listed = FINDINGS.flatMap(({ names, place, lifetime }) => names.map((name) => `${place} ${name} ${lifetime}`));

describe('the inventory', () => {
  test('holds every known name with the lifetime that a source gives, and no other', () => {
    expect([...listed].sort()).toEqual([...known].sort());
  });

  test('says of each name where it is from, when that was read, and that it is an estimate', () => {
    for (const finding of FINDINGS) {
      expect(sourceOf(finding)).toMatch(/^(published npm package|public code|statement of the vendor|default of the framework|Open Cookie Database).*(high|medium|low) confidence.*; 2026-11-22; our estimate$/);
    }
  });

  test('says how a duration is known, wherever it gives one', () => {
    const durations = FINDINGS.filter(({ lifetime, place }) => place === 'cookie' && lifetime.startsWith('P'));
    expect(durations.length).toBeGreaterThan(10);
    for (const finding of durations) expect(finding.lifetimeBasis).toBeTruthy();
  });

  test('gives a justification for what is necessary for security', () => {
    for (const name of ['deviceid', 'XSRF-TOKEN', 'isg', 'tfstk', 'x5sec', 'acw_tc']) {
      expect(storageEntries('www').find((entry) => entry.name === name)).toMatchObject({ purpose: 'necessary', justification: expect.stringMatching(/\w{4}/) as string });
    }
  });

  test('calls names of one letter possible, in what the visitor reads', () => {
    for (const name of ['l', 't']) {
      expect(storageEntries('www').find((entry) => entry.name === name)?.description).toMatch(/^Possible: /);
    }
  });

  test('keeps other companies\' names on the marketing site', () => {
    expect(storageEntries('www').some(({ name }) => name === '_fbp')).toBe(true);
    expect(storageEntries('open').some(({ name }) => name === '_fbp')).toBe(false);
  });
});
