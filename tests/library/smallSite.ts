/** The settings of the site of a small library. */
export const SMALL_SITE = `name: 样本网
shortName: 样本
colours: { accent: '#1f5f8b', accentOnDark: '#8ec5ea' }
features: [lectures, offline]
`;
