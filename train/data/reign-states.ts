/** ISO 3166-1 alpha-3 by the state codes of the REIGN data (which are those of the Correlates of War, with a few of its own). */
export const reignStates: Readonly<Record<string, string>> = Object.fromEntries(
  `AAB ATG|AND AND|ANG AGO|AUL AUS|AUS AUT|BAH BHR|BAR BRB|BEN BEN|BFO BFA|BHM BHS|BHU BTN|BNG BGD|BOS BIH|BOT BWA|BRU BRN|BUI BDI
|BUL BGR|CAM KHM|CAO CMR|CAP CPV|CDI CIV|CEN CAF|CHA TCD|CON COG|COS CRI|CRO HRV|CZR CZE|DEN DNK|DRC COD|DRV VNM|EQG GNQ|ETM TLS
|FRN FRA|GAM GMB|GFR DEU|GMY DEU|GRG GEO|GRN GRD|GUA GTM|GUI GIN|HAI HTI|HON HND|ICE ISL|INS IDN|IRE IRL|KUW KWT|KYR KGZ|KZK KAZ
|LAT LVA|LEB LBN|LES LSO|LIB LBY|LIT LTU|MAA MRT|MAC MKD|MAD MDV|MAG MDG|MAL MYS|MAS MUS|MAW MWI|MLD MDA|MNC MCO|MNG MNE|MON MNG
|MOR MAR|MSI MHL|MYA MMR|MZM MOZ|NAU NRU|NEP NPL|NEW NZL|NIG NGA|NIR NER|NTH NLD|OMA OMN|PAL PLW|PAR PRY|PHI PHL|POR PRT|ROK KOR
|ROM ROU|SAF ZAF|SAL SLV|SIE SLE|SIN SGP|SKN KNA|SLO SVK|SLU LCA|SLV SVN|SNM SMR|SOL SLB|SPN ESP|SRI LKA|SUD SDN|SVG VCT|SWA SWZ
|SWD SWE|SWZ CHE|TAJ TJK|TAZ TZA|THI THA|TOG TGO|TRI TTO|UKG GBR|URU URY|VAN VUT|YUG SRB|ZAM ZMB|ZIM ZWE|ALG DZA|FIJ FJI|SEY SYC|UAE ARE|HAI HTI`
    .split('|')
    .map((pair) => pair.trim().split(' ') as [string, string]),
);

/** States that no longer are: their leaders are kept as leaders of what they became part of, under a title that says so. */
export const formerStates: Readonly<Record<string, readonly [state: string, title: string]>> = {
  GDR: ['DEU', 'East German leader'],
  RVN: ['VNM', 'South Vietnamese leader'],
  YPR: ['YEM', 'South Yemeni leader'],
  YAR: ['YEM', 'North Yemeni leader'],
};
