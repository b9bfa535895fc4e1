language-rank = 1
locale = is
clock = { $minute ->
    [0] { $hour }
   *[other] { $hour }:{ $minutes }
}
clock-span = kl. { $opens }–{ $closes }
money-eur = { $amount } €
money-sek = { $amount } kr
money-isk = { $amount } kr.
money-other = { $amount } { $currency }
