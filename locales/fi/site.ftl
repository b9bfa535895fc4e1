language-rank = 3
locale = fi
clock = { $minute ->
    [0] { $hour }
   *[other] { $hour }.{ $minutes }
}
clock-span = klo { $opens }–{ $closes }
money-eur = { $amount } €
money-sek = { $amount } kr
money-isk = { $amount } kr.
money-other = { $amount } { $currency }
