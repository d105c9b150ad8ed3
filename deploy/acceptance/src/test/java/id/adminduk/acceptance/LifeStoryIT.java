package id.adminduk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.acceptance.story.LifeStory;
import id.adminduk.acceptance.story.Teller;
import org.junit.jupiter.api.Test;

class LifeStoryIT {

    @Test
    void aFamilyCardFollowsALife() {
        var teller = new Teller(System.out);
        teller.story("A life", () -> new LifeStory(Stage.cast(), teller).tell());
        assertThat(teller.differing()).isEmpty();
    }
}
