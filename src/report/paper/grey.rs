//! A picture in sixteen greys: paper is ink alone, and a picture for slow lines needs no more.

use std::io::Cursor;

use png::{BitDepth, ColorType, Compression, Decoder, Encoder, Filter};

use super::engine::PaperError;

/// Writes a picture of ink on white again, four bits a pixel: a third of the bytes, the same to the eye.
///
/// # Errors
/// It is no picture that the renderer made.
pub fn light(picture: &[u8]) -> Result<Vec<u8>, PaperError> {
    let failed = |fault: &dyn std::fmt::Display| PaperError::Picture(fault.to_string());
    let mut reader = Decoder::new(Cursor::new(picture)).read_info().map_err(|f| failed(&f))?;
    let size = reader.output_buffer_size().ok_or_else(|| failed(&"too large"))?;
    let mut pixels = vec![0; size];
    let frame = reader.next_frame(&mut pixels).map_err(|f| failed(&f))?;
    if frame.color_type != ColorType::Rgba || frame.bit_depth != BitDepth::Eight {
        return Err(failed(&"not as the renderer writes it"));
    }
    let width = usize::try_from(frame.width).map_err(|f| failed(&f))?;
    let mut packed = Vec::with_capacity(size / 8);
    for row in pixels[..frame.buffer_size()].chunks(width * 4) {
        // ink has the same red as green and blue
        let mut greys = row.chunks(4).map(|pixel| pixel[0] >> 4);
        while let Some(left) = greys.next() {
            packed.push((left << 4) | greys.next().unwrap_or(15));
        }
    }
    let mut written = Vec::new();
    let mut encoder = Encoder::new(&mut written, frame.width, frame.height);
    encoder.set_color(ColorType::Grayscale);
    encoder.set_depth(BitDepth::Four);
    encoder.set_compression(Compression::High);
    encoder.set_filter(Filter::NoFilter);
    let mut writer = encoder.write_header().map_err(|f| failed(&f))?;
    writer.write_image_data(&packed).map_err(|f| failed(&f))?;
    writer.finish().map_err(|f| failed(&f))?;
    Ok(written)
}
