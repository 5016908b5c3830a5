import { likelySignIn } from '../../../../sdk/lib/likely-sign-in';

test.each(['PHPSESSID', 'JSESSIONID', 'connect.sid', 'session_id', 'sid', 'access_token', 'authToken', 'XSRF-TOKEN', '_csrf', '__Host-session', 'remember_me', 'ASP.NET_SessionId', 'JWT', 'SSID', 'accesstoken', 'SESSIONID'])(
  '%s looks like a sign-in',
  (name) => expect(likelySignIn(name)).toBe(true),
);

test.each(['_ga', 'theme', 'cna', 'lang', 'residence', 'author', 'assist', 'side', '', 'dingtalk_consent', 'inside_view', 'sample_ads_id', 'ads.id'])(
  '%s does not',
  (name) => expect(likelySignIn(name)).toBe(false),
);
