/** Words of hate for people of an origin: an insult, and discrimination. */
export const SLURS =
  "(?:bougnoul(?:e|es|s)?|bicots?|bamboulas?|youpins?|youtres?|chinetoques?|chintoks?|niakoues?|crouilles?|ratons? (?:arabe|de cite)|negr(?:os?|esses?|es?(?! litt| en chemise))|niggers?|niggas|pakis|chinks|towelheads?|ragheads?|romanos|boches de|crasseux d'arabes?)";
