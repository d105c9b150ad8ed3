package id.adminduk.identity.search;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/// Makes people findable who were written before there was a search.
@Component
class NameTokenFiller implements ApplicationRunner {
    private static final int AT_ONCE = 5000;

    private final NameTokenRepository names;

    NameTokenFiller(NameTokenRepository names) {
        this.names = names;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        while (names.fillSome(AT_ONCE) == AT_ONCE) {
            // the next few
        }
    }
}
