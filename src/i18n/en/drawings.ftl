## Drawing: comparison

strip-title = { $measure }: one dot a municipality
strip-desc = { $own }: { $value } of 100. { $n } others: from { $low } to { $high }. The middle one: { $median }.
strip-median = the middle one: { $value }

## Drawing: progress of a work

advance-chart-title = Work { $code }: progress month by month
advance-chart-desc = Since { $from }. Built { $built } of 100; expected { $expected }. Months without data: { $missing }.
advance-chart-built = built { $value }
advance-chart-expected = expected { $value }
page-work-stale = Nobody has updated the progress since { $month }.
