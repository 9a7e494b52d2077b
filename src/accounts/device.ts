export const BROWSERS = ['edge', 'opera', 'samsung', 'firefox', 'chrome', 'safari'] as const;
export const SYSTEMS = ['android', 'ios', 'windows', 'mac', 'chromeos', 'linux'] as const;

/** In this order: most browsers also call themselves what comes after them. */
const BY_BROWSER: Record<(typeof BROWSERS)[number], RegExp> = {
  edge: /\bEdg(e|A|iOS)?\//,
  opera: /\b(OPR|Opera)\//,
  samsung: /\bSamsungBrowser\//,
  firefox: /\b(Firefox|FxiOS)\//,
  chrome: /\b(Chrome|CriOS|Chromium|HeadlessChrome)\//,
  safari: /\bSafari\//,
};
const BY_SYSTEM: Record<(typeof SYSTEMS)[number], RegExp> = {
  android: /\bAndroid\b/,
  ios: /\b(iPhone|iPad|iPod)\b/,
  windows: /\bWindows\b/,
  mac: /\bMac(intosh| OS X)\b/,
  chromeos: /\bCrOS\b/,
  linux: /\bLinux\b/,
};

/** As its owner would call it, of closed lists: nothing of what a client says about itself is kept. */
export const deviceOf = (userAgent = '') => ({
  browser: BROWSERS.find((browser) => BY_BROWSER[browser].test(userAgent)) ?? null,
  system: SYSTEMS.find((system) => BY_SYSTEM[system].test(userAgent)) ?? null,
});
