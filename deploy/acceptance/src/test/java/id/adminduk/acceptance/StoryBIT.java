package id.adminduk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.acceptance.story.StoryB;
import id.adminduk.acceptance.story.Teller;
import org.junit.jupiter.api.Test;

class StoryBIT {

    @Test
    void aFatherAsksForTheAktaHimself() {
        var teller = new Teller(System.out);
        teller.story("Story B: the citizen", () -> new StoryB(Stage.cast(), teller).tell());
        assertThat(teller.differing()).isEmpty();
    }
}
