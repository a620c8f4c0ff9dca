## Dibujo: comparación

strip-title = { $measure }: una municipalidad por punto
strip-desc = { $own }: { $value } de 100. Otras { $n }: de { $low } a { $high }. La del medio: { $median }.
strip-median = la del medio: { $value }

## Dibujo: avance de una obra

advance-chart-title = Obra { $code }: avance mes a mes
advance-chart-desc = Desde { $from }. Hecho { $built } de 100; se esperaba { $expected }. Meses sin dato: { $missing }.
advance-chart-built = hecho { $value }
advance-chart-expected = esperado { $value }
page-work-stale = Nadie actualiza el avance desde { $month }.
