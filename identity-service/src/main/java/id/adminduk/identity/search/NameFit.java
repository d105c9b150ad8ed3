package id.adminduk.identity.search;

import id.adminduk.identity.search.SearchHit.Match;
import java.util.List;

/// How well a name answers the name asked for, word by word.
record NameFit(double score, List<Match> matches) {
    NameFit {
        matches = List.copyOf(matches);
    }
}
