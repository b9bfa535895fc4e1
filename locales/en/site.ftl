language-rank = 4
locale = en-GB
clock = { $minute ->
    [0] { $twelve } { $half }
   *[other] { $twelve }:{ $minutes } { $half }
}
clock-span = { $opens }–{ $closes }
money-eur = €{ $amount }
money-sek = { $amount } SEK
money-isk = { $amount } ISK
money-other = { $amount } { $currency }
