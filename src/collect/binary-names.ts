/** Endings of files that hold no text: pictures, sound, fonts, archives, compiled code, documents. */
const BINARY = new Set(
  (
    'png jpg jpeg jpe gif webp avif bmp ico icns tif tiff heic psd ai eps sketch fig xcf raw ' +
    'mp3 mp4 m4a m4v mov avi mkv webm ogg oga ogv wav flac aac caf aiff ' +
    'ttf otf woff woff2 eot ' +
    'zip gz tgz bz2 xz zst br 7z rar jar war aar apk aab ipa deb rpm dmg pkg msi iso ' +
    'exe dll so dylib a o obj lib class pyc pyo wasm node bin dat ' +
    'pdf doc docx xls xlsx ppt pptx odt ods sqlite sqlite3 db mmdb traineddata onnx pb tflite pt pth npy npz parquet glb gltf usdz'
  ).split(' '),
)

/** Whether a file's name says that it holds no text, so that reading it would tell nothing. */
export function isBinaryName(path: string): boolean {
  const dot = path.lastIndexOf('.')
  return dot > path.lastIndexOf('/') && BINARY.has(path.slice(dot + 1).toLowerCase())
}
