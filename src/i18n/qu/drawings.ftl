## Dibujo: comparación

strip-title =
    .review = spanish
strip-desc =
    .review = spanish
strip-median =
    .review = spanish

## Dibujo: avance de una obra

advance-chart-title =
    .review = spanish
advance-chart-desc =
    .review = spanish
advance-chart-built =
    .review = spanish
advance-chart-expected =
    .review = spanish
page-work-stale =
    .review = spanish
