/** Words of hate for people of an origin: an insult, and discrimination. */
export const SLURS =
  "(?:bougnoul(?:e|es|s)?|bicots?|bamboulas?|youpins?|youtres?|chinetoques?|chintoks?|niakoues?|crouilles?|ratons? (?:arabe|de cite)|negr(?:os?|esse)|sales? negres?|niggers?|niggas|pakis|chinks|towelheads?|ragheads?|romanos|boches de|crasseux d'arabes?)";
