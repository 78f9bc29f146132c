package dev.cutaway.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;

class PlaceTest {
    @Test
    void a_place_is_read_and_written_back_as_it_was() {
        String text = "lamps/v=1/0:light:1@1~d=3fa2~sel=server.a%20%7E%3D";
        Place place = Place.parse(text);
        assertThat(place.event()).isEqualTo(1);
        assertThat(place.view()).containsEntry("sel", "server.a ~=").containsEntry("d", "3fa2");
        assertThat(place.text()).isEqualTo(text);
    }

    @Test
    void a_run_alone_is_a_place_at_its_end() {
        assertThat(Place.parse("lamps/v=1").event()).isEqualTo(Place.LAST);
    }

    @Test
    void a_wrong_event_is_named_with_its_place() {
        Trouble trouble = catchThrowableOfType(Trouble.class, () -> Place.parse("lamps@1x"));
        assertThat(trouble.what()).isEqualTo("“x” is not a digit");
        assertThat(trouble.from()).isEqualTo(7);
    }

    @Test
    void a_view_item_without_a_value_is_named_with_its_place() {
        Trouble trouble = catchThrowableOfType(Trouble.class, () -> Place.parse("lamps@1~sel"));
        assertThat(trouble.what()).isEqualTo("a view item without “=”");
        assertThat(trouble.from()).isEqualTo(8);
    }
}
