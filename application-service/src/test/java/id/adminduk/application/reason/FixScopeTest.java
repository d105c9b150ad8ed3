package id.adminduk.application.reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.adminduk.application.form.Form;
import id.adminduk.application.lifecycle.Reason;
import id.adminduk.kernel.problem.DomainException.FieldError;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class FixScopeTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String BEFORE = "{~child~:{~name~:~A~,~sex~:~MALE~},~list~:[{~x~:1},{~x~:2}],~other~:~o~}";

    @ParameterizedTest(name = "{0} asked, {1} given: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "/child/name | {~child~:{~name~:~B~,~sex~:~MALE~},~list~:[{~x~:1},{~x~:2}],~other~:~o~} | ''",
                "/child      | {~child~:{~name~:~B~,~sex~:~FEMALE~},~list~:[{~x~:1},{~x~:2}],~other~:~o~} | ''",
                "/child/name | {~child~:{~name~:~B~,~sex~:~FEMALE~},~list~:[{~x~:1},{~x~:2}],~other~:~o~} |"
                        + " #/child/sex",
                "/child/name | {~child~:{~name~:~A~,~sex~:~MALE~},~list~:[{~x~:1},{~x~:3}],~other~:~o~} | #/list/1/x",
                "/child/name | {~child~:{~name~:~B~,~sex~:~MALE~},~list~:[{~x~:1}],~other~:~o~} | #/list/1/x",
                "/child/name | {~list~:[{~x~:1},{~x~:2}],~other~:~o~} | #/child/sex", // leaving it all out changes both
                "/child/name | {~child~:{~name~:~B~,~sex~:~MALE~,~kind~:null},~list~:[{~x~:1},{~x~:2}],~other~:~o~} |"
                        + " ''",
                "/child/name | {~child~:{~name~:~A~,~sex~:~MALE~},~list~:[{~x~:1},{~x~:2}],~other~:~p~,~new~:{~y~:1}} |"
                        + " #/new/y,#/other",
                "/other      | {~child~:{~name~:~A~,~sex~:~MALE~},~list~:[{~x~:1},{~x~:2}],~other~:{~z~:1}} | ''",
                "/chi        | {~child~:{~name~:~B~,~sex~:~MALE~},~list~:[{~x~:1},{~x~:2}],~other~:~o~} | #/child/name",
            })
    void onlyWhatWasNamedIsOpen(String asked, String after, String wrong) {
        var scope = FixScope.of(
                List.of(new Reason("DATA_MISMATCH", null, asked, null), new Reason("DOC_UNREADABLE", "BIRTH_LETTER")));
        var errors = scope.notAsked(form(BEFORE), form(after));
        assertThat(String.join(",", errors.stream().map(FieldError::pointer).toList()))
                .isEqualTo(wrong);
    }

    @Test
    void aReasonAboutTheWholeFormOpensIt() {
        var scope = FixScope.of(List.of(Reason.of("DATA_MISMATCH"), new Reason("DOC_UNREADABLE", "BIRTH_LETTER")));
        assertThat(scope.notAsked(form(BEFORE), form("{}"))).isEmpty();
    }

    @Test
    void reasonsAboutUploadsLeaveTheFormAsItIs() {
        var scope = FixScope.of(List.of(new Reason("DOC_UNREADABLE", "BIRTH_LETTER")));
        assertThat(scope.notAsked(form(BEFORE), form(BEFORE))).isEmpty();
        assertThatThrownBy(() -> scope.require(form(BEFORE), form("{}"))).isInstanceOf(NotAskedFor.class);
    }

    private static Form form(String json) {
        return Form.of(JSON.readTree(json.replace('~', '"')));
    }
}
